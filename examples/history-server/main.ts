import { App, Chart, Duration, Size } from 'cdk8s';
import { EventLogDirectory, HistoryStore, SparkHistoryServer, SparkJob } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'sales', { namespace: 'spark' });

const history = new SparkHistoryServer(chart, 'history', {
  name: 'history',
  logDirectory: EventLogDirectory.claim({ claim: 'event-logs', accessMode: 'ReadWriteMany' }),
  cleaner: { maxAge: Duration.days(30) },
  store: HistoryStore.hybrid({ size: Size.gibibytes(5) }),
  server: { memory: Size.gibibytes(2) },
});

const daily = new SparkJob(chart, 'daily', {
  name: 'daily',
  mainClass: 'org.apache.spark.examples.SparkPi',
  mainApplicationFile: 'local:///opt/spark/examples/jars/spark-examples.jar',
  arguments: ['1000'],
});
daily.logTo(history);

app.synth();
