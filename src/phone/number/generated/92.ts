// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PK': {"idd":"00","pattern":"122\\d{6}|[24-8]\\d{10,11}|9(?:[013-9]\\d{8,10}|2(?:[01]\\d\\d|2(?:[06-8]\\d|1[01]))\\d{7})|(?:[2-8]\\d{3}|92(?:[0-7]\\d|8[1-9]))\\d{6}|[24-9]\\d{8}|[89]\\d{7}","lengths":[8,9,10,11,12],"mobile":["3(?:[0-247]\\d|3[0-79]|55|64)\\d{7}",[10]],"formats":[["(\\d{3})(\\d{7})","$1 $2",["3"],"0$1"]],"trunk":"0"},
};
