import { sparkContainer } from './local-paths';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Check, Checked } from '../plan/check';

/** What stands in brackets behind a dollar; two dollars are one, and keep Kubernetes from it. */
const REFERENCE = /(\$*)\$\(([^()]*)\)/g;

const IS_NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

/**
 * Arguments in which Kubernetes was to put in the value of a variable, and does not: there is no such variable, or it is a
 * command for a shell, and there is none. The application gets the letters as they are, and no failure.
 */
export const checkArguments: Check = (checked) => {
  // What somebody has written elsewhere may pass a shell.
  if (checked.pieces === undefined) {
    return [];
  }
  const texts = checked.application.main.arguments ?? [];
  return texts.some((text) => text.includes('$(')) ? texts.flatMap((text, index) => problems(text, index, checked)) : [];
};

function problems(text: string, index: number, checked: Checked): Problem[] {
  const { env = [], envFrom = [] } = sparkContainer(checked.workload().driver, 'driver') ?? {};
  const isKnown = (name: string) => envFrom.length > 0 || env.some((variable) => variable.name === name);
  return [...text.matchAll(REFERENCE)].filter(([, dollars, name]) => dollars.length % 2 === 0 && !isKnown(name)).map(([whole, dollars, name]) => ({
    rule: 'ARGUMENT_VARIABLE' as const,
    prop: `arguments[${index}]`,
    value: shown('', whole.slice(dollars.length)),
    why: IS_NAME.test(name)
      ? `the driver has no variable ${name}, and so the application gets these letters themselves`
      : 'no shell runs it, and so the application gets these letters themselves',
    fix: IS_NAME.test(name) ? 'Set the variable in driver.env, or write "$$(" for the letters' : 'Let the application find the value out, or write "$$(" for the letters',
  }));
}
