from pyspark import pipelines as dp
from pyspark.sql import SparkSession

spark = SparkSession.active()


@dp.table
def orders():
    """Every order once: the stream remembers which files it has read."""
    return spark.readStream.schema("id BIGINT, customer STRING, amount DOUBLE").json("file:///lake/landing/orders")


dp.create_sink("large_orders", format="json", options={"path": "file:///lake/large-orders"})


@dp.append_flow(target="large_orders")
def large_orders():
    return spark.readStream.table("orders").where("amount > 1000")
