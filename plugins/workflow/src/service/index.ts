export * from './acts';
export * from './cases';
export * from './drafts';
export * from './enrolment';
export * from './reading';
export * from './refused';
export * from './registrations';
