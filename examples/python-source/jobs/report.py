import sys

from pyspark.sql import SparkSession

from helpers.numbers import square

spark = SparkSession.builder.getOrCreate()
numbers = spark.sparkContext.parallelize(range(int(sys.argv[1])), 2)
print(numbers.map(square).collect())
spark.stop()
