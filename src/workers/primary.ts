import type { Config } from '../config.js';
import { requireDataDir } from '../data-dir.js';
import { portOf } from '../free-port.js';
import { openLog } from '../log.js';
import { JointFigures } from '../metrics/joint-figures.js';
import { endOnFaults, endOnSignals, LONGEST_STOP_MS } from '../process-end.js';
import { readStateKey } from '../state-key.js';
import { CountTogether } from './count-together.js';
import { Crew } from './crew.js';
import { countForWorkers } from './joint-limits.js';

/** Beyond the longest stop of a worker. */
const SPARE_MS = 1_000;

/**
 * Starts WORKERS processes that answer on one port, and stays as the one that looks after them: it answers nobody itself. SIGTERM and
 * SIGINT end all of them in order, SIGHUP rolls over: new ones take their place. Resolves when all answer.
 * @throws StartProblem
 */
export async function startWorkers(config: Config): Promise<void> {
  requireDataDir(config.dataDir);
  const log = openLog(config.logLevel);
  countForWorkers();
  const figures = new JointFigures();
  new CountTogether(figures);
  const crew = new Crew({ size: config.workers, environment: await handedOut(config), log, figures });
  let isLeaving = false;
  const leave = (exitCode: number): void => {
    if (isLeaving) return;
    isLeaving = true;
    void crew.leave(config.drainDelay * 1_000 + LONGEST_STOP_MS + SPARE_MS).then((inOrder) => {
      process.exit(inOrder ? exitCode : 1);
    });
  };
  endOnSignals(log, () => {
    leave(0);
  });
  endOnFaults(log, () => {
    leave(1);
  });
  process.on('SIGHUP', () => void crew.rollOver());
  if (await crew.muster()) log.info('ready', { workers: config.workers });
  else leave(1);
}

/**
 * What has to be the same for all and would not be if each chose: a port that the system chose, and a STATE_KEY that was made now and
 * cannot be kept in DATA_DIR.
 */
async function handedOut(config: Config): Promise<NodeJS.ProcessEnv> {
  const environment: NodeJS.ProcessEnv = { PORT: String(await portOf(config)), PORT_FILE: undefined };
  if (config.stateKey !== undefined) return environment;
  return { ...environment, STATE_KEY: readStateKey(undefined, config.dataDir), STATE_KEY_FILE: undefined };
}
