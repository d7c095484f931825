/** A SparkApplication of Kubeflow's operator, with one misspelt key in line 11. */
export const APPLICATION = `apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: { name: sales, namespace: spark }
spec:
  type: Python
  mode: cluster
  sparkVersion: 4.1.2
  image: registry.example.com/sales:1
  mainApplicationFile: local:///opt/app.py
  sparkConf:
    spark.executor.memry: 4g
  driver: { cores: 1 }
  executor: { instances: 2 }
`;
