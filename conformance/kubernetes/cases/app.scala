// The application of the cases that need a JVM without Python: its arguments are steps, done one after the other.
// It is in Spark's own package to ask what only Spark can ask.
package org.apache.spark.conformance

import java.io.File

import scala.util.Try

import org.apache.spark.{SparkEnv, SparkFiles}
import org.apache.spark.deploy.SparkHadoopUtil
import org.apache.spark.sql.SparkSession

object App {
  /** Whether a class is there, and whether a file or directory is, where Spark says it is and in the working directory. */
  def hasClass(name: String): Boolean = Try(Thread.currentThread().getContextClassLoader.loadClass(name)).isSuccess
  def places(name: String): String = Seq(
    Option.when(new File(SparkFiles.get(name)).exists)("SparkFiles"), Option.when(new File(name).exists)("directory")).flatten.mkString(" ")

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
      case Array("class", name) =>
        println(s"CLASS $name driver ${hasClass(name)} executor ${context.parallelize(Seq(name), 1).map(hasClass).collect().head}")
      case Array("place", name) =>
        println(s"PLACE $name driver [${places(name)}] executor [${context.parallelize(Seq(name), 1).map(places).collect().head}]")
      case Array("thread", seconds) =>
        new Thread(() => {
          Thread.sleep(seconds.toInt * 1000L)
          println("THREAD stopped: " + context.isStopped)
        }).start()
    }
    println("END OF MAIN")
  }
}
