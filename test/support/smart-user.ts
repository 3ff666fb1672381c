import type { SmartServer } from './smart-server.js';
import { PUBLIC_URL, type Reply, type RunningService } from './running-service.js';

/** A browser, as far as a launch needs one: it keeps our cookies and goes where it is sent. */
export class SmartUser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly service: RunningService) {}

  /** @param path under the service, whatever host PUBLIC_URL names. */
  async visit(path: string, accept = 'text/html'): Promise<Reply> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.service.get(path, { accept, ...(cookie !== '' && { cookie }) });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Expires=Thu, 01 Jan 1970/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return reply;
  }

  /** From the chart in the EHR to the authorization server. @returns where it sends the browser back to. */
  async launchFrom(smart: SmartServer, patient: string, appContext?: string): Promise<URL> {
    const launch = smart.openLaunch(patient, appContext);
    const reply = await this.visit(`/smart/launch?${new URLSearchParams({ iss: smart.iss, launch }).toString()}`);
    return this.authorize(reply.headers.get('location') ?? '');
  }

  async authorize(address: string): Promise<URL> {
    const reply = await fetch(address, { redirect: 'manual' });
    return new URL(reply.headers.get('location') ?? 'about:blank');
  }

  /** The page after the authorization server. */
  return({ href }: URL): Promise<Reply> {
    return this.visit(href.slice(PUBLIC_URL.length));
  }

  /** All of it. @returns the sealed session out of the page. */
  async open(smart: SmartServer, patient: string, appContext?: string): Promise<string> {
    const page = await this.return(await this.launchFrom(smart, patient, appContext));
    return sessionIn(page);
  }

  post(path: string, session: string, body: object = {}, accept = 'text/html'): Promise<Reply> {
    return this.service.post(path, body, {
      ...{ accept, authorization: `Bearer ${session}` },
      'content-type': 'application/json',
    });
  }
}

export function sessionIn(page: Reply): string {
  return /data-session="([\w.-]+)"/.exec(page.text)?.[1] ?? '';
}
