import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import ChevronRight from '@mui/icons-material/ChevronRight';
import EditOutlined from '@mui/icons-material/EditOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import StarBorder from '@mui/icons-material/StarBorder';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Card } from '../elements/Card';

/** Entrances of the platform that are other systems' matter: said, not linked. */
const ELSEWHERE = [
  { name: 'titles', note: 'notOffered', icon: AssignmentOutlined },
  { name: 'exams', note: 'notOfferedExams', icon: EditOutlined },
  { name: 'education', note: 'notOffered', icon: GroupOutlined },
] as const;

/** 高层次/留学人才 is the one that leads somewhere (the manual's figure 1-2). */
export const Entrances = ({ to }: { to: string }) => {
  const t = useTranslate();
  return (
    <Box
      component="section"
      aria-label={t('entrance.entrances')}
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: 'repeat(4, 1fr)' } }}
    >
      <Box
        component={Link}
        to={to}
        sx={{
          display: 'flex',
          gap: 3,
          p: 4,
          bgcolor: 'background.paper',
          border: 1,
          borderTop: 4,
          borderColor: 'primary.main',
          borderRadius: '6px',
          color: 'primary.dark',
          textDecoration: 'none',
        }}
      >
        <StarBorder aria-hidden sx={{ mt: 1, fontSize: '1.25rem' }} />
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2">{t('entrance.talent')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('entrance.talentNote')}
          </Typography>
        </Box>
        <ChevronRight aria-hidden sx={{ alignSelf: 'center' }} />
      </Box>
      {ELSEWHERE.map(({ name, note, icon: Icon }) => (
        <Card key={name} sx={{ display: 'flex', gap: 3, p: 4, bgcolor: 'tone.soft', color: 'text.secondary' }}>
          <Icon aria-hidden sx={{ mt: 1, fontSize: '1.25rem' }} />
          <Box>
            <Typography variant="h2">{t(`entrance.${name}`)}</Typography>
            <Typography variant="body2">{t(`entrance.${note}`)}</Typography>
          </Box>
        </Card>
      ))}
    </Box>
  );
};
