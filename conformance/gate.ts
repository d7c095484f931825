import { writeFileSync } from 'fs';
import { join } from 'path';
import { scratchDirectory } from './scratch';

/** A point at which a driver waits for the test. */
export class Gate {
  private readonly file = join(scratchDirectory(), 'open');

  /** The argument that makes the driver wait here. */
  get step(): string {
    return `await:${this.file}`;
  }

  /** Lets the driver go on. */
  open(): void {
    writeFileSync(this.file, '');
  }
}
