// What a script adds to every page: nothing that is needed to read it. Each part finds what it is
// for by its own attribute and does nothing where the page has none.

import { rememberElderView } from './elder.ts';
import { offerPrint } from './print.ts';
import { readAloud } from './read-aloud.ts';
import { offerCopy } from './copy.ts';
import { offerPng } from './png.ts';
import { searchByName } from './search.ts';
import { warnOfStaleRelease } from './stale.ts';
import { showValues } from './values.ts';

rememberElderView();
readAloud();
offerPrint();
warnOfStaleRelease();
showValues();
offerPng();
offerCopy();
searchByName();
