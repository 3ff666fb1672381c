/** When every test service believes to be. */
export const NOW = '2026-11-22T09:00:00Z';
export const PUBLIC_URL = 'https://calcitrace.example';

export function servicePath(hook: string): string {
  return `/cds-services/calcification-${hook}`;
}
