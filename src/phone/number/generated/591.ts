// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BO': {"idd":"00(?:1\\d)?","pattern":"(?:[2-7]\\d\\d|8001)\\d{5}","lengths":[8,9],"mobile":["(?:57|[67]\\d)\\d{6}",[8]],"formats":[["(\\d{8})","$1",["[5-7]"]]],"trunk":"0","trunkPattern":"0(1\\d)?"},
};
