import { isAtLeast } from '../conf/versions';

/** A package of Python, in the version that is known to work. */
export interface PythonPackage {
  readonly name: string;
  readonly version: string;
}

/**
 * What `pip install pyspark[pipelines]` brings besides PySpark, without which `spark-pipelines` does not start. The versions are not
 * older than what each line of Spark asks for, and there for Python 3.10, which Apache's images have. pandas 3 is newer than what
 * Spark supports.
 */
export function pipelinePackages(sparkVersion: string): readonly PythonPackage[] {
  return [
    { name: 'pandas', version: '2.3.3' },
    { name: 'pyarrow', version: isAtLeast(sparkVersion, '4.2') ? '21.0.0' : '20.0.0' },
    { name: 'numpy', version: '2.2.6' },
    { name: 'grpcio', version: '1.76.0' },
    { name: 'grpcio-status', version: '1.76.0' },
    { name: 'googleapis-common-protos', version: '1.72.0' },
    { name: 'protobuf', version: '6.33.0' },
    { name: 'zstandard', version: '0.25.0' },
    { name: 'PyYAML', version: '6.0.3' },
  ];
}
