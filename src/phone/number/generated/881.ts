// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  '001': {"pattern":"6\\d{9}|[0-36-9]\\d{8}","lengths":[9,10],"mobile":["6\\d{9}|[0-36-9]\\d{8}"],"formats":[["(\\d)(\\d{3})(\\d{5})","$1 $2 $3",["[0-37-9]"]],["(\\d)(\\d{3})(\\d{5,6})","$1 $2 $3",["6"]]]},
};
