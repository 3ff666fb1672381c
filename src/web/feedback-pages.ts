import type { Request, RequestHandler, Response } from 'express';
import { Router } from 'express';
import type { Clock } from '../clock.js';
import { checkDays, invalidStatistics, periodOf, type Days } from '../feedback/check-days.js';
import { readOverTime } from '../feedback/over-time.js';
import { overrideShares } from '../feedback/override-watch.js';
import { readStatistics, whileStoreAnswers } from '../feedback/read-statistics.js';
import { textErrors, type TextError } from '../feedback/text-errors.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Store } from '../store/store.js';
import { statisticsCsv } from './feedback-csv.js';
import { feedbackHtml } from './feedback-html.js';

export interface FeedbackPagesParts {
  readonly store: Pick<Store, 'statistics' | 'statisticsOfEach' | 'readFeedback'>;
  readonly knowledge: Knowledge;
  readonly timeZone: string;
  readonly clock: Clock;
  /** Lets those in who may see figures. */
  readonly forFigures: RequestHandler;
  /** Lets those in who may read what clinicians wrote, which is patient data. */
  readonly forComments: RequestHandler;
}

const FORMATS = ['html', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** As many text errors as are sent at once; a shorter period brings the others. */
const MOST_ERRORS = 1000;

/** GET /feedback, as a page, JSON or CSV, and GET /feedback/text-errors (design, routes). */
export function feedbackPages(parts: FeedbackPagesParts): Router {
  const { store, knowledge, timeZone, clock, forFigures, forComments } = parts;
  const router = Router();
  const daysOf = (request: Request): Days => checkDays(request.query, clock(), timeZone);
  router.get('/feedback{.:suffix}', onFigures, forFigures, async (request, response) => {
    const format = formatOf(request);
    const days = daysOf(request);
    response.vary('Accept');
    if (format === 'html') {
      response.type('html').send(await pageOf(days));
      return;
    }
    const statistics = await readStatistics(store, periodOf(days, timeZone));
    if (format === 'csv') sendCsv(response, days, statisticsCsv(statistics.rows));
    else response.json({ ...days, timeZone, ...statistics });
  });
  router.get('/feedback/text-errors', onFigures, forComments, async (request, response) => {
    const days = daysOf(request);
    response.json({ ...days, ...(await whileStoreAnswers(() => errorsOf(days))) });
  });
  return router;

  async function pageOf(days: Days): Promise<string> {
    const { statistics, spans } = await readOverTime(store, days, timeZone);
    const shares = overrideShares(statistics.rows, knowledge.policy.overrides);
    const mostly = new Set(shares.filter(({ isMostly }) => isMostly).map(({ requirement }) => requirement));
    return feedbackHtml({ days, timeZone, statistics, spans, mostly, knowledge: knowledge.hash }).text;
  }

  async function errorsOf(days: Days): Promise<{ textErrors: TextError[]; isCut: boolean }> {
    const { from, to } = periodOf(days, timeZone);
    const errors: TextError[] = [];
    for await (const error of textErrors(store, { from, to })) {
      if (errors.length === MOST_ERRORS) return { textErrors: errors, isCut: true };
      errors.push(error);
    }
    return { textErrors: errors, isCut: false };
  }
}

const onFigures: RequestHandler = (_request, response, next) => {
  response.locals['route'] = 'figures';
  response.set('Cache-Control', 'no-store');
  next();
};

/** The suffix, or `?format=`, before what the caller accepts. */
function formatOf(request: Request): Format {
  const asked: unknown = request.params['suffix'] ?? request.query['format'];
  if (asked === undefined) return FORMATS.find((format) => format === request.accepts([...FORMATS])) ?? 'html';
  const format = FORMATS.find((known) => known === asked);
  if (format === undefined) throw invalidStatistics(`format must be one of ${FORMATS.join(', ')}`);
  return format;
}

function sendCsv(response: Response, { from, to }: Days, csv: string): void {
  response.attachment(`calcitrace-feedback-${from}-${to}.csv`).type('csv').send(csv);
}
