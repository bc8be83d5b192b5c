// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'LA': {"idd":"00","pattern":"(?:2\\d|3)\\d{8}|(?:[235-8]\\d|41)\\d{6}","lengths":[8,9,10],"mobile":["208[78]\\d{6}|(?:20[23579]|30)\\d{7}",[9,10]],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{3})","$1 $2 $3 $4",["3"],"0$1"],["(\\d{2})(\\d{2})(\\d{3})(\\d{3})","$1 $2 $3 $4",["2"],"0$1"]],"trunk":"0"},
};
