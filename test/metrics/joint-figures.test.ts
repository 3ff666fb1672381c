import { JointFigures } from '../../src/metrics/joint-figures.js';
import { Metrics } from '../../src/metrics/metrics.js';

const share = (part: number) => [{ requirement: 'HEP-2', share: part, isMostly: part > 0.9 }];

describe('the figures of several workers', () => {
  it('T23: are added up, and what one counted stays counted when it has gone', async () => {
    const [joint, one, other] = [new JointFigures(), new Metrics(), new Metrics()];
    for (const metrics of [one, other, other]) metrics.refused('overload');
    one.took('feedback', 0.1);
    joint.take(1, await one.figures());
    joint.take(2, await other.figures());
    expect(await joint.text()).toContain('calcitrace_refused_total{code="overload"} 3');
    joint.part(2);
    joint.part(2);
    one.refused('overload');
    joint.take(1, await one.figures());
    joint.take(3, await new Metrics().figures());
    expect(await joint.text()).toContain('calcitrace_refused_total{code="overload"} 4');
    joint.part(1);
    const text = await joint.text();
    expect(text).toContain('calcitrace_refused_total{code="overload"} 4');
    expect(text).toContain('calcitrace_request_seconds_count{route="feedback"} 1');
  });

  it('what is true of the moment goes with the worker; of two that counted the same the higher share is told', async () => {
    const [joint, one, other] = [new JointFigures(), new Metrics(), new Metrics()];
    one.overridden(share(0.95));
    other.overridden(share(0.5));
    joint.take(1, await one.figures());
    joint.take(2, await other.figures());
    expect(await joint.text()).toContain('calcitrace_override_ratio{requirement="HEP-2"} 0.95');
    joint.part(1);
    expect(await joint.text()).toContain('calcitrace_override_ratio{requirement="HEP-2"} 0.5');
  });
});
