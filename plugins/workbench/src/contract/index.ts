/** The shapes on the wire, by subject: read by the server that parses and the screens that draw (contract §4). */
export * from './bulk';
export * from './declarations';
export * from './desks';
export { id } from './fields';
export * from './messages';
export * from './people';
export * from './plans';
export * from './province';
export * from './registry';
