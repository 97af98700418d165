export default {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // Unknown query parameters and unknown fields are refused instead of ignored.
    strictParams: true,
  },
  documents: { strictParams: true },
};
