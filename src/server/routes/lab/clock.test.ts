import { describe, expect, it } from 'vitest';
import type { LabClockState } from '../../../contract/lab.ts';
import { openLab } from '../../testing/lab-api.ts';

describe('the clock of the lab', () => {
  it('is advanced and set, and everything goes by it: sign-ins, codes, tokens', async () => {
    const { lab, browser, notesweb, origin } = openLab();
    const before = await lab.must<LabClockState>('GET', 'clock');
    expect(before).toMatchObject({ frozen: false, aheadSeconds: 0, now: before.real });
    const { access_token, refresh_token } = await notesweb.obtainTokens(browser);
    const read = async () => (await notesweb.call(`${origin}/standard/api/notes`, access_token)).status;
    expect(await lab.must('POST', 'clock', { advance: 599 })).toMatchObject({ aheadSeconds: 599 });
    expect(await read()).toBe(200);
    await lab.must('POST', 'clock', { advance: 1 });
    expect(await read()).toBe(401);
    const inAMonth = new Date(Date.parse(before.now) + 31 * 24 * 60 * 60 * 1000).toISOString();
    expect(await lab.must('POST', 'clock', { now: inAMonth })).toMatchObject({ now: inAMonth });
    expect((await notesweb.refresh(refresh_token)).status).toBe(400);
    expect((await browser.open('/api/session')).status).toBe(401);
    const [refused] = (await lab.events()).slice(-1);
    expect(refused?.cause).toBe('The refresh token expired 86400 s ago.');
  });

  it('stands still while it is frozen, and can be moved all the same', async () => {
    const { lab, clock } = openLab();
    const { now } = await lab.must<LabClockState>('POST', 'clock', { frozen: true });
    expect(await lab.must('POST', 'clock', { advance: 60 })).toMatchObject({ frozen: true, aheadSeconds: 60 });
    expect(clock.now().getTime() - Date.parse(now)).toBe(60_000);
    expect(await lab.must('POST', 'clock', { frozen: false })).toMatchObject({ frozen: false, aheadSeconds: 60 });
  });

  it('S12: never goes back, however far: the refusal says where it stands and what is possible, and it stays there', async () => {
    const { lab } = openLab();
    const { now } = await lab.must<LabClockState>('POST', 'clock', { advance: 60, frozen: true });
    const earlier = new Date(Date.parse(now) - 1000).toISOString();
    for (const [change, pointer] of [
      [{ now: earlier }, '/now'],
      [{ now: '0000-01-01T00:00:00Z' }, '/now'],
      [{ advance: -1 }, '/advance'],
      [{ advance: -1e15 }, '/advance'],
      [{ advance: -1e308 }, '/advance'],
    ] as const) {
      expect(await lab.mistake('POST', 'clock', change)).toEqual({
        status: 409,
        code: 'clock-goes-back',
        pointer,
        detail: `The clock stands at ${now} and never goes back. Choose a later time; POST /api/lab/reset brings back the real time, with everything else as seeded.`,
      });
    }
    expect(await lab.must('GET', 'clock')).toMatchObject({ now });
    expect(await lab.must('POST', 'clock', { now })).toMatchObject({ now });
  });

  it.each([
    [{}, 'Send frozen, now or advance.'],
    [{ now: '2030-01-01T00:00:00Z', advance: 1 }, 'Send now or advance, not both.'],
    [{ now: 'tomorrow' }, 'Write the time as in 2026-01-31T09:00:00Z.'],
    [{ now: '2030-02-30T25:00:00Z' }, 'Write the time as in 2026-01-31T09:00:00Z.'],
    [{ advance: '60' }, 'Send seconds as a number.'],
    [{ advance: 1e12 }, 'Advance by at most ten years at once.'],
    [{ frozen: 'yes' }, 'Send true or false.'],
    [[], 'Send frozen, now or advance.'],
    [7, 'Send a JSON object.'],
  ])('refuses %j', async (change, detail) => {
    const { lab } = openLab();
    expect(await lab.mistake('POST', 'clock', change)).toMatchObject({ status: 400, code: 'invalid-body', detail });
  });

  it('goes no further than years with four digits', async () => {
    const { lab } = openLab();
    await lab.must('POST', 'clock', { now: '9998-12-31T00:00:00Z' });
    expect(await lab.mistake('POST', 'clock', { advance: 400 * 24 * 60 * 60 })).toMatchObject({
      status: 400,
      detail: 'The clock goes no further than 9999-12-31T00:00:00.000Z.',
    });
  });
});
