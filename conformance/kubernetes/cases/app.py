"""The application of the cases that SparkPi cannot play: its arguments are steps, done one after the other."""

import importlib
import json
import os
import sys
import threading
import time

from pyspark import TaskContext
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


GROUPED = context.parallelize(range(100), 4).map(lambda number: (number % 4, number)).groupByKey(4)


def shuffle(word):
    """Groups numbers, always from the same shuffle, and tells how many tasks that took."""
    context.setJobGroup(word, word)
    GROUPED.count()
    tracker = context.statusTracker()
    stages = [stage for job in tracker.getJobIdsForGroup(word) for stage in tracker.getJobInfo(job).stageIds]
    infos = [tracker.getStageInfo(stage) for stage in stages]
    say('SHUFFLED', word, sum(info.numCompletedTasks for info in infos if info))


def gpus():
    """The devices of the driver, and those of two tasks that run at the same time."""
    def own(_):
        time.sleep(2)
        return TaskContext.get().resources()['gpu'].addresses

    of_tasks = context.parallelize(range(2), 2).flatMap(own).collect()
    say('GPUS', list(context.resources['gpu'].addresses), sorted(of_tasks))


def hadoop(key):
    """The value of a property of Hadoop's, and whether an executor has it in its environment, where Hadoop reads it."""
    value = context._jsc.hadoopConfiguration().get(key)
    say('HADOOP', key, value, in_task(lambda: value in os.environ.values()))


def java_options(prefix):
    """The words on the command line of this pod's JVM that begin with a prefix."""
    for process in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open(f'/proc/{process}/cmdline') as file:
                words = file.read().split('\0')
        except OSError:
            continue
        if os.path.basename(words[0]) == 'java':
            return [word for word in words if word.startswith(prefix)]
    return []


def options(prefix):
    """Those of the driver, and of an executor."""
    say('OPTIONS', [java_options(prefix), in_task(lambda: java_options(prefix))])


def contents(path):
    with open(path) as file:
        return file.read()


def share(path):
    """What the driver writes to a file, an executor reads."""
    with open(path, 'w') as file:
        file.write('from the driver')
    say('SHARED', path, in_task(lambda: contents(path)))


def spill(path, mebibytes):
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


def plain(text):
    """Whether a text stands in the shuffle files of the executor as it is."""
    def found():
        for directory in os.environ['SPARK_LOCAL_DIRS'].split(','):
            for path, _, names in os.walk(directory.split('/blockmgr-')[0]):
                for name in names:
                    if name.endswith('.data'):
                        with open(os.path.join(path, name), 'rb') as file:
                            if text.encode() in file.read():
                                return True
        return False
    context.parallelize(range(4), 2).map(lambda number: (number, text)).partitionBy(2).count()
    say('PLAIN', in_task(found))


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


def stream():
    """A query over a source that never ends, for a while."""
    query = spark.readStream.format('rate').load().writeStream.format('noop').start()
    time.sleep(3)
    query.stop()


def rows(path):
    """Writes numbers to files, with state on the executors, and counts what is there: all, different ones, the last one and one."""
    numbers = spark.readStream.format('rate-micro-batch').option('rowsPerBatch', 10).load()
    written = numbers.dropDuplicates(['value']).writeStream.queryName('rows').format('parquet').option('path', path)
    query = written.trigger(processingTime='1 second').start()
    while query.isActive:
        time.sleep(2)
        if os.path.exists(os.path.join(path, '_spark_metadata', '0')):
            values = [row.value for row in spark.read.parquet(path).select('value').collect()]
            say('ROWS', len(values), len(set(values)), max(values, default=-1) + 1)
    query.awaitTermination()


def once(path):
    """Ends the program, but not the next one that has the same file."""
    if not os.path.exists(path):
        open(path, 'w').close()
        sys.exit()


def wait_for(path):
    while not os.path.exists(path):
        time.sleep(0.2)


def fails(word, *values):
    """Another step, which has to fail."""
    try:
        STEPS[word](*values)
    except Exception as error:
        say('FAILED', word, type(error).__name__)
    else:
        sys.exit(f'{word} has not failed')


def in_thread(seconds, word, *values):
    """Another step, which goes on after the end of the program."""
    def later():
        time.sleep(float(seconds))
        STEPS[word](*values)

    threading.Thread(target=later).start()


def fill(mebibytes):
    """Takes memory, and touches it."""
    return len(b'x' * (int(mebibytes) << 20))


def module(name):
    """Whether driver and executor can import a module."""
    def found():
        try:
            importlib.import_module(name)
        except ImportError:
            return False
        return True
    say('MODULE', name, found(), in_task(found))


STEPS = {
    'squares': squares,
    'gpus': gpus,
    'shuffle': shuffle,
    'say': lambda word: say(word),
    'sleep': lambda seconds: time.sleep(float(seconds)),
    'await': wait_for,
    'fails': fails,
    'thread': in_thread,
    'stop': lambda: spark.stop(),
    'once': once,
    'leave': lambda: sys.exit(),
    'sql': lambda text: say('SQL', [list(row) for row in spark.sql(text).collect()]),
    'fill': lambda mebibytes: say('FILLED', in_task(lambda: fill(mebibytes))),
    # Outside of the heap of the JVM.
    'buffer': lambda mebibytes: context._jvm.java.nio.ByteBuffer.allocateDirect(int(mebibytes) << 20),
    'read': lambda path: say('READ', path, contents(path), in_task(lambda: contents(path))),
    'share': share,
    'spill': spill,
    'directories': directories,
    'join': join,
    'plain': plain,
    'stream': stream,
    'rows': rows,
    'exit': lambda code: sys.exit(int(code)),
    'raise': lambda: 1 / 0,
    'conf': lambda key: say('CONF', key, context.getConf().get(key)),
    'hadoop': hadoop,
    'variable': lambda name: say('VARIABLE', name, in_task(lambda: os.environ.get(name))),
    'options': options,
    'file': lambda path: say('FILE', path, in_task(lambda: contents(path))),
    'here': lambda path: say('HERE', path, contents(path)),
    'module': module,
    'import': lambda name: say('IMPORTED', name, in_task(lambda: importlib.import_module(name).VALUE)),
}

for step in sys.argv[1:]:
    if step == 'argv':
        say('ARGV', sys.argv[2:])
        break
    word, *values = step.split(':')
    STEPS[word](*values)

spark.stop()
