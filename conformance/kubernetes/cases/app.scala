// The application of the cases that need a JVM without Python: its arguments are steps, done one after the other.
// It is in Spark's own package to ask what only Spark can ask.
package org.apache.spark.conformance

import org.apache.spark.SparkEnv
import org.apache.spark.deploy.SparkHadoopUtil
import org.apache.spark.sql.SparkSession

object App {
  def main(steps: Array[String]): Unit = {
    val spark = SparkSession.builder().getOrCreate()
    val context = spark.sparkContext
    println("SUM " + context.parallelize(1 to 3, 1).sum().toInt)
    steps.map(_.split(":")).foreach {
      case Array("exit", code) => System.exit(code.toInt)
      // What a property of Hadoop's is for a task.
      case Array("hadoop", key) =>
        val values = context.parallelize(Seq(key), 1).map(one => SparkHadoopUtil.get.newConfiguration(SparkEnv.get.conf).get(one)).collect()
        println("HADOOP " + key + " " + values.head)
      case Array("thread", seconds) =>
        new Thread(() => {
          Thread.sleep(seconds.toInt * 1000L)
          println("THREAD stopped: " + context.isStopped)
        }).start()
    }
    println("END OF MAIN")
  }
}
