import Box from '@mui/material/Box';

/** The typed part of a name, marked; a match that is not in the name itself leaves it as it is. */
export const Marked = ({ name, text }: { name: string; text: string }) => {
  const wanted = text.trim();
  const at = wanted === '' ? -1 : name.toUpperCase().indexOf(wanted.toUpperCase());
  if (at < 0) return <>{name}</>;
  return (
    <span>
      {name.slice(0, at)}
      <Box component="mark" sx={{ bgcolor: 'tone.match', color: 'inherit' }}>
        {name.slice(at, at + wanted.length)}
      </Box>
      {name.slice(at + wanted.length)}
    </span>
  );
};
