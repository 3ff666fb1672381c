import { checkName, checkWords, invalidFeedback, isObject } from './feedback-text.js';

/** Why a card was overridden, as far as the client said: a coded reason, the user's own words, both or neither (FB-06). */
export interface OverrideReason {
  readonly reasonCode?: string;
  readonly reasonSystem?: string;
  readonly reasonDisplay?: string;
  readonly userComment?: string;
}

const MAX_CODE_LENGTH = 256;
const MAX_SYSTEM_LENGTH = 1024;
const MAX_DISPLAY_BYTES = 512;
const MAX_COMMENT_BYTES = 2048;

/** Reasons that were built inside Epic come without a Coding, in members with this prefix (matrix 6.1). */
const EPIC = 'com.epic.cdshooks.feedback.overrideReason.';

/**
 * overrideReason, or Epic's overrideReasons -> the reason. Absent, null and empty are no reason, which is legal.
 * @throws Problem `feedback.invalid`
 */
export function checkOverrideReason(value: unknown, at: string): OverrideReason {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw invalidFeedback(at, 'must be an object');
  const userComment = checkWords(value['userComment'], `${at}.userComment`, MAX_COMMENT_BYTES);
  const reason =
    checkCoding(value['reason'], `${at}.reason`) ?? epicReason(value['extension'], `${at}.extension`) ?? {};
  return { ...reason, ...(userComment !== undefined && { userComment }) };
}

/** The sandbox sends the code with or without system, and never a display. */
function checkCoding(coding: unknown, at: string): OverrideReason | undefined {
  if (coding === undefined || coding === null) return undefined;
  if (!isObject(coding)) throw invalidFeedback(at, 'must be a Coding');
  const { code, system, display } = coding;
  const words = checkWords(display, `${at}.display`, MAX_DISPLAY_BYTES);
  return {
    reasonCode: checkName(code, `${at}.code`, MAX_CODE_LENGTH),
    ...(system !== undefined &&
      system !== null && { reasonSystem: checkName(system, `${at}.system`, MAX_SYSTEM_LENGTH) }),
    ...(words !== undefined && { reasonDisplay: words }),
  };
}

/** Epic's own reason: a number in its category list, kept under the name of the member it came in, and its title. */
function epicReason(extension: unknown, at: string): OverrideReason | undefined {
  if (!isObject(extension)) return undefined;
  const category = extension[`${EPIC}reasonCategory`];
  const title = extension[`${EPIC}reasonDisplay`] ?? extension[`${EPIC}reasonTitle`];
  const words = checkWords(title, `${at}.${EPIC}reasonDisplay`, MAX_DISPLAY_BYTES);
  return {
    ...(category !== undefined &&
      category !== null && {
        reasonCode: checkName(
          typeof category === 'number' ? String(category) : category,
          `${at}.${EPIC}reasonCategory`,
          MAX_CODE_LENGTH,
        ),
        reasonSystem: `${EPIC}reasonCategory`,
      }),
    ...(words !== undefined && { reasonDisplay: words }),
  };
}
