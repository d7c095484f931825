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


def contents(path):
    with open(path) as file:
        return file.read()


def share(path):
    """What the driver writes to a file, an executor reads."""
    with open(path, 'w') as file:
        file.write('from the driver')
    say('SHARED', path, in_task(lambda: contents(path)))


def fill(path, mebibytes):
    """Writes to a directory on driver and executor; tells the kind of its file system there."""
    def written():
        name = os.path.join(path, 'filled')
        with open(name, 'wb') as file:
            file.write(bytes(int(mebibytes) * 2 ** 20))
        os.remove(name)
        kinds = dict(line.split()[1:3] for line in contents('/proc/mounts').splitlines())
        return kinds.get(path)
    say('FILLED', path, written(), in_task(written))


def directories():
    """Where Spark keeps its own files, and whether it does so."""
    def local():
        # A task sees the directories of its executor below them.
        paths = [path.split('/blockmgr-')[0] for path in os.environ['SPARK_LOCAL_DIRS'].split(',')]
        return sorted(path for path in paths if any(name.startswith('blockmgr-') for name in os.listdir(path)))
    context.parallelize(range(4), 2).map(lambda number: (number, number)).partitionBy(2).count()
    say('DIRECTORIES', local(), in_task(local))


def join(tasks, seconds):
    """Joins what is computed already with what takes its time; tells how often the first was computed."""
    computed = context.accumulator(0)

    def quickly(number):
        computed.add(1)
        return number, number

    def slowly(number):
        time.sleep(float(seconds))
        return number, number

    def pairs(function):
        return context.parallelize(range(int(tasks)), int(tasks)).map(function).partitionBy(2)

    first = pairs(quickly)
    first.count()
    say('COMPUTED', computed.value)
    joined = first.join(pairs(slowly)).count()
    say('JOINED', joined, computed.value)


def wait_for(path):
    while not os.path.exists(path):
        time.sleep(0.2)


STEPS = {
    'squares': squares,
    'say': lambda word: say(word),
    'sleep': lambda seconds: time.sleep(float(seconds)),
    'await': wait_for,
    'read': lambda path: say('READ', path, contents(path), in_task(lambda: contents(path))),
    'share': share,
    'fill': fill,
    'directories': directories,
    'join': join,
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
