const tasks: (() => unknown)[] = [];

/** Has something done when the tests of a file are over, however they end. */
export function atEnd(task: () => unknown): void {
  tasks.push(task);
}

/** Does it, the last thing first. */
export async function cleanUp(): Promise<void> {
  for (const task of tasks.splice(0).reverse()) {
    await task();
  }
}
