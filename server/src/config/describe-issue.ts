import * as v from 'valibot';

/** Where an issue is, as `clients.0.name`; empty for the whole. */
export function pathOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? '';
}

/** What is wrong, in our words only: the library's own messages repeat the value, which may be a secret. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not known here';
  if (issue.received === 'undefined') return 'is missing';
  return issue.message;
}
