export * from './barred';
export * from './cases';
export { releaseClaim, takeClaim, type ClaimRecord } from './claims';
export type { DeclarationEntry, Missing } from './entries';
export { GUARDS } from './guards';
export * from './acted';
export * from './addresses';
export * from './boss';
export * from './bulk';
export * from './due';
export * from './events';
export {
  extensionsOf,
  keepExtension,
  runningPlan,
  type Extension,
  type ExtensionRecord,
  type RunningPlan,
} from './extensions';
export * from './keys';
export * from './lists';
export * from './looks';
export * from './messages';
export * from './moves';
export { forgetTold, markDone, putBack, takeOutbox } from './outbox';
export * from './papers';
export * from './people';
export * from './plans';
export * from './planFacts';
export * from './portal';
export * from './profiles';
export * from './province';
export * from './publication';
export * as guard from './guard';
export type { Guard } from './guard';
export { closePool, openPool, row, rows, transaction } from './pool';
export * from './readiness';
export * from './registry';
export * from './reminders';
export * from './reviewers';
export * from './rotation';
export * from './seal';
export * from './unitNames';
export * from './administrators';
export * from './units';
export * from './stranded';
export * from './versions';
