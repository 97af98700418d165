import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState, type RefObject } from 'react';
import { useTranslate } from 'react-admin';

interface PasswordInputProps {
  id: string;
  value: string;
  onChange: (password: string) => void;
  inputRef: RefObject<HTMLInputElement>;
}

/** A password that can be looked at while it is typed: who mistypes it five times is locked out. */
export const PasswordInput = ({ id, value, onChange, inputRef }: PasswordInputProps) => {
  const t = useTranslate();
  const [visible, setVisible] = useState(false);
  return (
    <OutlinedInput
      id={id}
      name="password"
      type={visible ? 'text' : 'password'}
      autoComplete="current-password"
      value={value}
      inputRef={inputRef}
      onChange={(event) => onChange(event.target.value)}
      inputProps={{ 'aria-required': true }}
      endAdornment={
        <IconButton
          size="small"
          edge="end"
          aria-label={t(visible ? 'entrance.hide' : 'entrance.show')}
          onClick={() => setVisible(!visible)}
        >
          {visible ? <VisibilityOffOutlined /> : <VisibilityOutlined />}
        </IconButton>
      }
    />
  );
};
