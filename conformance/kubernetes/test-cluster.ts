import { execFileSync } from 'child_process';
import { existsSync } from 'fs';
import { join } from 'path';

/** Where a checkout of the test cluster would lie: beside this one. */
const BESIDE = join(__dirname, '..', '..', '..', 'shared', 'cluster', 'cluster');

/** The command of the test cluster, if that is the one of KUBECONFIG. */
export function testCluster(): string | undefined {
  return existsSync(BESIDE) && isItsCluster() ? BESIDE : undefined;
}

function isItsCluster(): boolean {
  try {
    return execFileSync(BESIDE, ['kubeconfig'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() === process.env.KUBECONFIG;
  } catch {
    return false;
  }
}
