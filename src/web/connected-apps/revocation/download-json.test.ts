import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadJson, jsonFileName } from './download-json.ts';

describe("the name of a file about an app, whatever the app's name", () => {
  it.each([
    ['Timesheets', 'latchstring-receipt-timesheets-2026-11-22.json'],
    ['Café Zürich & Co.', 'latchstring-receipt-cafe-zurich-co-2026-11-22.json'],
    ['../../etc/passwd\u0000', 'latchstring-receipt-etc-passwd-2026-11-22.json'],
    ['<img src=x onerror=alert(1)>', 'latchstring-receipt-img-src-x-onerror-alert-1-2026-11-22.json'],
    ['gpj\u202e.exe', 'latchstring-receipt-gpj-exe-2026-11-22.json'],
    ['שלום', 'latchstring-receipt-2026-11-22.json'],
  ])('R2, R60: %j makes %s', (app, name) => {
    expect(jsonFileName('receipt', app, '2026-11-22')).toBe(name);
  });

  it('stays short for a name of ten thousand letters', () => {
    expect(jsonFileName('receipt', 'x'.repeat(10_000), '2026-11-22').length).toBeLessThan(80);
  });
});

describe('a download', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('is the value as JSON under its name, and lets go of it later', async () => {
    vi.useFakeTimers();
    const link = { href: '', download: '', click: vi.fn() };
    vi.stubGlobal('document', { createElement: () => link });
    const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:receipt');
    const revoke = vi.spyOn(URL, 'revokeObjectURL');

    downloadJson('receipt.json', { name: 'Ada' });

    expect(link).toMatchObject({ href: 'blob:receipt', download: 'receipt.json' });
    expect(link.click).toHaveBeenCalledOnce();
    const file = create.mock.calls[0]?.[0] as Blob;
    expect(file.type).toBe('application/json');
    expect(JSON.parse(await file.text())).toEqual({ name: 'Ada' });
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledWith('blob:receipt');
  });
});
