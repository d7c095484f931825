"""Tells, in digests, what a driver reads from its configuration, and whether its user interface shows it."""

import hashlib
import json
import os
import urllib.request

from pyspark import SparkContext


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


context = SparkContext()
spark_conf = context._jsc.sc().conf()
read = {
    "hadoop": digest(context._jsc.hadoopConfiguration().get("fs.s3a.secret.key")),
    "spark": digest(context.getConf().get("spark.sql.catalog.lake.token")),
    "tls": digest(spark_conf.getWithSubstitution("spark.ssl.keyPassword").get()),
}
pages = [
    urllib.request.urlopen(context.uiWebUrl + path).read().decode()
    for path in ("/environment/", f"/api/v1/applications/{context.applicationId}/environment")
]
secrets = [value for name, value in os.environ.items() if name.startswith("SECRET_")]
shown = [value for value in secrets if any(value in page for page in pages)]
print("SECRETS " + json.dumps({"read": read, "variables": len(secrets), "shown": len(shown), "pages": [len(page) for page in pages]}))
context.stop()
