export { arrivalOf, bindUnit, type Arrival } from './arrivals';
export { isPasswordSignIn, PasswordRefused } from './attempts';
export { leave, offeredSignIn } from './entrance';
export { isForeign } from './foreign';
export { endSession, personOf, sessionIdOf, type Person } from './person';
