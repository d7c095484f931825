import { execute } from '../kubectl';
import { Run } from '../run';

/** What a person, Prometheus or a tool asks the driver for. */
const PAGES = ['/environment/', '/api/v1/applications', '/metrics/executors/prometheus/'];

/** Asks for the driver's pages at the address of its pod, as others do. */
const ASK = `
import os, urllib.request
for page in ${JSON.stringify(PAGES)}:
    print(urllib.request.urlopen('http://' + os.environ['POD_IP'] + ':4040' + page).status, page)
`;

/** The ports that somebody listens on, and not only for the pod itself. */
const PORTS = `
ports = set()
for file in ('/proc/net/tcp', '/proc/net/tcp6'):
    for line in open(file).readlines()[1:]:
        address, state = line.split()[1], line.split()[3]
        if state == '0A' and not address.split(':')[0].endswith(('0100007F', '00000000000001000000')):
            ports.add(int(address.split(':')[1], 16))
print(sorted(ports))
`;

/** What driver and executors of a waiting application in Python offer to the network: what is wrong, in sentences. */
export async function lookAtNetwork(run: Run): Promise<string[]> {
  const [driver, executor] = [run.driver.name, run.running[0].name];
  return [
    ...await differs(run, driver, ASK, PAGES.map((page) => `200 ${page}\n`).join('')),
    ...await differs(run, driver, PORTS, '[4040, 7078, 7079]\n'),
    ...await differs(run, executor, PORTS, '[7079]\n'),
  ];
}

async function differs(run: Run, pod: string, program: string, expected: string): Promise<string[]> {
  const { stdout, stderr } = await execute(run.namespace, pod, 'python3', '-c', program);
  return stdout === expected ? [] : [`in ${pod}: ${stdout}${stderr}, not ${expected}`];
}
