import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { noQuery } from '../list-query.ts';
import { FilterFields } from './filter-fields.tsx';

const moovila = { id: 'moovila', name: 'Moovila' };
const standard = { id: 'standard', name: 'Standard' };
const fieldsFor = (services: (typeof moovila)[]) =>
  renderToStaticMarkup(<FilterFields query={noQuery} services={services} onChange={() => undefined} />);

describe('the filters', () => {
  it('offer a choice of service only where there is more than one', () => {
    expect(fieldsFor([moovila, standard])).toContain('All services');
    expect(fieldsFor([moovila])).not.toContain('All services');
  });

  it('have a label each (U8)', () => {
    const markup = fieldsFor([moovila, standard]);
    const labels = markup.match(/<label[ >]/g)?.length;
    expect(labels).toBe(markup.match(/<(select|input)[ >]/g)?.length);
    expect(markup).toContain('Not used in 90 days');
  });
});
