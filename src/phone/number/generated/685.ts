// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'WS': {"idd":"0","pattern":"(?:[2-6]|8\\d{5})\\d{4}|[78]\\d{6}|[68]\\d{5}","lengths":[5,6,7,10],"mobile":["(?:7[1-35-8]|8(?:[3-7]|9\\d{3}))\\d{5}",[7,10]],"formats":[["(\\d{3})(\\d{3,7})","$1 $2",["[68]"]],["(\\d{2})(\\d{5})","$1 $2",["7"]]]},
};
