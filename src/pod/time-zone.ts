import { Problem } from '../findings/finding';

/** Checks the time zone of a CronJob. Kubernetes looks it up in the IANA database, letter by letter. */
export function checkTimeZone(zone: string, prop: string): Problem[] {
  const known = nameOf(zone);
  const isSame = known?.toLowerCase() === zone.toLowerCase();
  // An older name of a zone leads to the newer one, whose letters say nothing of those of the older one.
  if (known !== undefined && (isSame ? known === zone : /^[A-Z]/.test(zone))) {
    return [];
  }
  return [
    {
      rule: 'SCHEDULE',
      prop,
      value: zone,
      why: 'there is no such time zone in the IANA database',
      fix: known === undefined ? 'Write it like "Europe/Berlin" or "Etc/UTC"' : `Did you mean "${known}"?`,
    },
  ];
}

function nameOf(zone: string): string | undefined {
  try {
    // Offsets such as "+01:00" are zones to newer versions of JavaScript, but not to Kubernetes.
    return /^[A-Za-z]/.test(zone) ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}
