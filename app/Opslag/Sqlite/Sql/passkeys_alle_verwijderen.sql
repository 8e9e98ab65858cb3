DELETE FROM passkey
