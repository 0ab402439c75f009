import type { connectionFiltersMessages as english } from '../en/connection-filters.ts';
import type { Translation } from '../translation.ts';

/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages: Translation<typeof english> = {
  search: 'Hae yhdistetyistä sovelluksistasi',
  searchHint: 'Hae sovelluksen, julkaisijan tai oikeuden mukaan',
  fold: 'Järjestä ja rajaa',
  foldActive: { one: 'Järjestä ja rajaa ({count} käytössä)', other: 'Järjestä ja rajaa ({count} käytössä)' },
  sort: 'Järjestys',
  sorts: {
    newest: 'Uusin ensin',
    name: 'Nimi',
    'last-used': 'Viimeksi käytetty ensin',
    'longest-unused': 'Pisimpään käyttämättä ollut ensin',
  },
  service: 'Palvelu',
  everyService: 'Kaikki palvelut',
  change: 'Voi muuttaa tietoja',
  unused: { one: 'Ei käytetty {count} päivään', other: 'Ei käytetty {count} päivään' },
  leftOut: {
    one: 'Palvelun {services} sovellukset on jätetty pois: palvelu ei ilmoita, milloin sovellus on käyttänyt käyttöoikeuttaan.',
    other: 'Palveluiden {services} sovellukset on jätetty pois: palvelut eivät ilmoita, milloin sovellus on käyttänyt käyttöoikeuttaan.',
  },
  clear: 'Tyhjennä haku ja rajaukset',
  noMatchesTitle: 'Mikään yhdistetty sovellus ei vastaa ehtoja',
  noMatchesBody: 'Muilla sovelluksillasi on yhä käyttöoikeutensa. Hae jotakin muuta tai katso ne kaikki.',
};
