"""A PySpark driver: tells what has arrived, works a little, and waits for a file if it is told to."""

import json
import os
import sys
import time

from pyspark import SparkConf, SparkContext

arguments = sys.argv[1:]
context = SparkContext()
# A new one: a port that is taken would have changed the entry of the running context.
conf = SparkConf()
print("CONFORMANCE " + json.dumps({"conf": dict(conf.getAll()), "arguments": arguments}))

for argument in arguments:
    step, _, value = argument.partition(":")
    if step == "await":
        # Not for ever: the test may have been broken off.
        end = time.monotonic() + 300
        while not os.path.exists(value) and time.monotonic() < end:
            time.sleep(0.05)
    elif step == "work":
        print(f"counted {context.parallelize(range(int(value)), 2).map(lambda number: number + 1).count()}")
context.stop()
