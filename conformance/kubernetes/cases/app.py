"""The application of the cases that SparkPi cannot play: its arguments are steps, done one after the other."""

import importlib
import json
import os
import sys
import time

from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
context = spark.sparkContext


def say(word, *values):
    print(word, *[json.dumps(value) for value in values], flush=True)


def in_task(function):
    """What a function gives in an executor."""
    return context.parallelize([0], 1).map(lambda _: function()).collect()[0]


def squares(tasks, seconds):
    def square(number):
        time.sleep(float(seconds))
        return number * number

    say('SUM', context.parallelize(range(int(tasks)), int(tasks)).map(square).sum())


def hadoop(key):
    """The value of a property of Hadoop's, and whether an executor has it in its environment, where Hadoop reads it."""
    value = context._jsc.hadoopConfiguration().get(key)
    say('HADOOP', key, value, in_task(lambda: value in os.environ.values()))


def stream():
    """A query over a source that never ends, for a while."""
    query = spark.readStream.format('rate').load().writeStream.format('noop').start()
    time.sleep(3)
    query.stop()


def wait_for(path):
    while not os.path.exists(path):
        time.sleep(0.2)


STEPS = {
    'squares': squares,
    'say': lambda word: say(word),
    'sleep': lambda seconds: time.sleep(float(seconds)),
    'await': wait_for,
    'sql': lambda query: say('ROWS', len(spark.sql(query).collect())),
    'stream': stream,
    'exit': lambda code: sys.exit(int(code)),
    'raise': lambda: 1 / 0,
    'conf': lambda key: say('CONF', key, context.getConf().get(key)),
    'hadoop': hadoop,
    'variable': lambda name: say('VARIABLE', name, in_task(lambda: os.environ.get(name))),
    'import': lambda name: say('IMPORTED', name, in_task(lambda: importlib.import_module(name).VALUE)),
}

for step in sys.argv[1:]:
    if step == 'argv':
        say('ARGV', sys.argv[2:])
        break
    word, *values = step.split(':')
    STEPS[word](*values)

spark.stop()
