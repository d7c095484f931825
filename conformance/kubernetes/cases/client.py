"""A client of Spark Connect: the argument is the address of the server."""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, udf

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
print('SUM', spark.range(100).groupBy().sum('id').first()[0], flush=True)

square = udf(lambda number: number * number, 'long')
print('SQUARES', [row[0] for row in spark.range(5).select(square(col('id'))).collect()], flush=True)

spark.stop()
