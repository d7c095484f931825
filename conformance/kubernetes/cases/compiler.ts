import { readFileSync } from 'fs';
import { join } from 'path';
import { outputOf } from './tool-pod';
import { imageOf } from '../spark-version';

const APPLICATION = readFileSync(join(__dirname, 'app.scala'), 'utf8');
const JARS = new Map<string, Promise<string>>();

/** The application `app.scala` as a jar, in Base64. */
export async function compiledApplication(namespace: string): Promise<string> {
  return compiled(namespace, APPLICATION);
}

/** A jar of Scala, in Base64. Each text is compiled once, by the compiler that comes with Spark. */
export async function compiled(namespace: string, scala: string): Promise<string> {
  const jar = JARS.get(scala) ?? outputOf(namespace, `compiler-${JARS.size}`, imageOf('java'), [
    'sh',
    '-c',
    'printf %s "$0" >/tmp/in.scala && java -cp "/opt/spark/jars/*" scala.tools.nsc.Main -usejavacp -d /tmp/out.jar /tmp/in.scala >&2 && base64 -w0 /tmp/out.jar',
    scala,
  ]);
  JARS.set(scala, jar);
  return jar;
}
