"""Keeps a session of Spark Connect, and says when the server does not know it any more: the argument is the address."""

import sys
import time

from pyspark.sql import SparkSession

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
spark.range(3).createOrReplaceTempView('mine')
print('KEPT', spark.table('mine').count(), flush=True)
while True:
    time.sleep(1)
    try:
        spark.table('mine').count()
    except Exception as error:  # Whatever it is, it is to be told.
        print('LOST', ' '.join(str(error).split())[:300], flush=True)
        break
