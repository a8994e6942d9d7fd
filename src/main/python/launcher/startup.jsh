import nndl.*;
