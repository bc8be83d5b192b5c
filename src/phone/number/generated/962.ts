// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'JO': {"idd":"00","pattern":"(?:(?:[2689]|7\\d)\\d|32|427|53)\\d{6}","lengths":[8,9],"mobile":["(?:427|7(?:11|[29]\\d|[78][0-25-9]))\\d{6}",[9]],"formats":[["(\\d)(\\d{4})(\\d{4})","$1 $2 $3",["[47]"],"0$1"]],"trunk":"0"},
};
