import { isObject } from '../fhir/resource.js';
import { notApplicable, verdictOn } from './check.js';
import type { Verdict } from './check.js';
import type { Answer, Session } from './session.js';

export type Members = Readonly<Record<string, unknown>>;

/** A part of an answer, and where it stands: "my-service cards[0].links[1]". */
export interface Part {
  readonly at: string;
  readonly members: Members;
  readonly answer: Answer;
}

/** Answers with 200 that are objects. */
export async function bodies(session: Session): Promise<Part[]> {
  return (await session.answers()).flatMap((answer) =>
    answer.reply.status === 200 && isObject(answer.body)
      ? [{ at: answer.service.id, members: answer.body, answer }]
      : [],
  );
}

/** The objects in a list of each part, or the one object that stands there. */
export function within(parts: readonly Part[], name: string): Part[] {
  return parts.flatMap(({ at, members, answer }) => {
    const value = members[name];
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const found = list.flatMap((member, index) =>
      isObject(member) ? [{ at: `${at} ${name}[${index}]`, members: member, answer }] : [],
    );
    return isObject(value) ? [{ at: `${at} ${name}`, members: value, answer }] : found;
  });
}

export const cards = async (session: Session): Promise<Part[]> => within(await bodies(session), 'cards');
export const sources = async (session: Session): Promise<Part[]> => within(await cards(session), 'source');
export const links = async (session: Session): Promise<Part[]> => within(await cards(session), 'links');
export const suggestions = async (session: Session): Promise<Part[]> => within(await cards(session), 'suggestions');

/** Actions of suggestions, and those that would be carried out unseen. */
export async function actions(session: Session): Promise<Part[]> {
  return [...within(await suggestions(session), 'actions'), ...within(await bodies(session), 'systemActions')];
}

export async function codings(session: Session): Promise<Part[]> {
  return [...within(await sources(session), 'topic'), ...within(await cards(session), 'overrideReasons')];
}

/** Holds each part against a rule that answers what is wrong with it, or undefined. */
export function eachOf(parts: readonly Part[], what: string, faultOf: (part: Part) => string | undefined): Verdict {
  if (parts.length === 0) return notApplicable(`no ${what} was seen; --request FILE with one that gets some helps`);
  const faults = parts.flatMap((part) => {
    const fault = faultOf(part);
    return fault === undefined ? [] : [`${part.at}: ${fault}`];
  });
  return verdictOn(faults, `${parts.length} seen (${what})`);
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** "is missing", "is a number", "is blank": what is wrong with a member that must be a text. */
export function textFault({ members }: Part, name: string): string | undefined {
  const value = members[name];
  if (isText(value)) return undefined;
  if (value === undefined) return `${name} is missing`;
  return typeof value === 'string' ? `${name} is blank` : `${name} is no text`;
}

export function absoluteUrl(value: unknown): URL | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
