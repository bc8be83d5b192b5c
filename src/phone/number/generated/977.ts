// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NP': {"idd":"00","pattern":"(?:1\\d|9)\\d{9}|[1-9]\\d{7}","lengths":[8,10,11],"mobile":["9(?:00|6[0-3]|7[0-24-6]|8[0-24-68])\\d{7}",[10]],"formats":[["(\\d{3})(\\d{7})","$1-$2",["9"]]],"trunk":"0"},
};
