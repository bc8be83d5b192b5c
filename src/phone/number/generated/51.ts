// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PE': {"idd":"00|19(?:1[124]|77|90)00","pattern":"(?:[14-8]|9\\d)\\d{7}","lengths":[8,9],"mobile":["9\\d{8}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["9"]]],"trunk":"0"},
};
