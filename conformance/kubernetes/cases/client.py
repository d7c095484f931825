"""A client of Spark Connect: the argument is the address of the server. A token is in the environment."""

import os
import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, udf

TOKEN = os.environ.get('TOKEN')
url = sys.argv[1] if TOKEN is None else f"{sys.argv[1]}{';' if '/;' in sys.argv[1] else '/;'}token={TOKEN}"

spark = SparkSession.builder.remote(url).getOrCreate()
print('SUM', spark.range(100).groupBy().sum('id').first()[0], flush=True)

square = udf(lambda number: number * number, 'long')
print('SQUARES', [row[0] for row in spark.range(5).select(square(col('id'))).collect()], flush=True)

print('VIEWS', [table.name for table in spark.catalog.listTables()], flush=True)
spark.range(1).createOrReplaceTempView('mine')

if 'session_id=' not in url:
    spark.stop()
